package boutique.payment.service;

import boutique.payment.CardType;

/** The digits of a card, and what they say. */
record CardNumber(String digits) {
    /** The number that was typed in, without its blanks and hyphens. */
    static CardNumber of(String typed) {
        return new CardNumber(typed.replaceAll("[ -]", ""));
    }

    /** Whether it has the length of a card number and the right check digit. */
    boolean valid() {
        return digits.matches("\\d{12,19}") && sum() % 10 == 0;
    }

    /** Luhn's: every second digit from the right counts double, and of what is then more than nine the digits count. */
    private int sum() {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum;
    }

    /** The issuer, by the first digits. */
    CardType type() {
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        if (digits.startsWith("4")) {
            return CardType.VISA;
        } else if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
            return CardType.MASTERCARD;
        } else if (two == 34 || two == 37) {
            return CardType.AMERICAN_EXPRESS;
        } else if (two == 36 || two == 38 || (four >= 3000 && four <= 3059)) {
            return CardType.DINERS_CLUB;
        } else if (four == 6011 || two == 65) {
            return CardType.DISCOVER;
        } else if (two == 35) {
            return CardType.JCB;
        }
        return CardType.UNKNOWN;
    }
}
