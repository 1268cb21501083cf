"""What happens: seek, sense, share, practice. Nothing below this line knows Qt."""
