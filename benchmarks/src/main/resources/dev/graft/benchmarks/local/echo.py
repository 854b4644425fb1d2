"""Gives back what it is given."""


def basket(basket):
    return basket


def bytes(data):
    return data


def add(a, b):
    return a + b
