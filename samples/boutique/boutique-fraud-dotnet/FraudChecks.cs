using System.Collections.Generic;
using System.Linq;
using Boutique.Currency;
using Boutique.Fraud;
using Boutique.Payment;
using Boutique.Shop;
using Graft;

/// <summary>Judges payments by the rules of the implementation in Java and with the same outcome.</summary>
public sealed class FraudChecks : IFraudCheck
{
    private const int High = 1000;
    private const int VeryHigh = 5000;
    private const int FewDigits = 3;
    private const int MostYears = 6;

    private readonly ICurrencies currencies;

    /// <summary>The currencies are called wherever configuration says that they run.</summary>
    public FraudChecks(ICurrencies currencies)
    {
        this.currencies = currencies;
    }

    public Judgement Judge(Money amount, CreditCard card, LocalDate? today)
    {
        var score = 0;
        var reasons = new List<string>();
        try
        {
            var dollars = currencies.Convert(amount, "USD").Units;
            if (dollars >= High)
            {
                score += dollars >= VeryHigh ? 60 : 20;
                reasons.Add(dollars + " dollars at once");
            }
        }
        catch (UnknownCurrencyException e)
        {
            score += 50;
            reasons.Add("the unknown currency " + e.Currency);
        }
        var digits = card.Number.Where(char.IsDigit).Distinct().Count();
        if (digits <= FewDigits)
        {
            score += 40;
            reasons.Add("a number of " + digits + " different digits");
        }
        if (card.ExpirationYear > today.Value.Year + MostYears)
        {
            score += 30;
            reasons.Add("a card that lasts until " + card.ExpirationYear);
        }
        return new Judgement(score, reasons);
    }
}
