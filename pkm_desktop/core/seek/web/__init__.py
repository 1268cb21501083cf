"""The web, asked: addresses, fetches many at once, redirects, deadlines, sentences for what fails."""
