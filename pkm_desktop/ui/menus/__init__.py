"""What can be done: one table of actions, for menus, keys and palette."""
