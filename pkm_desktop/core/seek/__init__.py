"""How things come in: asked for on the web, read in a process of their own, made safe, told apart."""
