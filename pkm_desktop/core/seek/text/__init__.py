"""Foreign text and markup made safe to hold, lay out and show: bounds, characters, dates, cleaning."""
