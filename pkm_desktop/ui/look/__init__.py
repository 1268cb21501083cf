"""How the window looks: tokens, style, icons, fonts, tiles."""
