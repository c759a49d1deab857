"""Forms in which people write down what happened."""
