"""Pages of the room: lists on a day, frozen editions, recognitions."""
