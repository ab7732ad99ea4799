"""Measurements of speed and endurance: run by hand, never asserted, told as ratios to a peer run in turn."""
