// Gives back what it is given.

export const basket = (basket) => basket;

export const bytes = (data) => data;

export const add = (a, b) => a + b;
