using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Graft;
using Plain;
using References;
using Shop;

namespace Sample
{
    public sealed class Prices : IPricing, IDisposable
    {
        private readonly ICarts carts;

        public Prices(ICarts carts)
        {
            this.carts = carts;
        }

        public Quote Quote(Basket basket)
        {
            foreach (var line in basket.Lines)
                if (line.Sku == "unknown")
                    throw new UnknownSkuException("no such thing", line.Sku, Currency.Eur);
            BigDecimal total = 0;
            foreach (var line in basket.Lines)
                total += 1.50m * (BigDecimal)line.Quantity;
            return new Quote(total, Currency.Eur, basket.Lines.ToDictionary(l => l.Sku, l => (BigDecimal)1.50m));
        }

        public long Revision()
        {
            using (new Timer(_ => { }, null, 0, 1000))
                return carts.ByCustomer(new Dictionary<string, IReadOnlyList<ICart>>()).Count;
        }

        public void Ping()
        {
        }

        public Quote QuoteIfKnown(Basket basket, Currency? currency)
        {
            try
            {
                carts.Open("nobody");
            }
            catch (HostException e)
            {
                return new Quote(null, null, new Dictionary<string, BigDecimal> { [e.TypeName + "|" + e.Text] = BigDecimal.One });
            }
            return null;
        }

        public void Dispose() => AppDomain.CurrentDomain.SetData("disposed", ((int?)AppDomain.CurrentDomain.GetData("disposed") ?? 0) + 1);
    }

    internal sealed class Cart : ICart
    {
        private long total;

        public void Add(string sku, int count) => total += count;

        public long Total() => total;

        public void Close()
        {
        }
    }

    public sealed class AllCarts : ICarts
    {
        private IPriceListener last;

        public ICart Open(string customer)
        {
            if (customer == "gone")
                last = null;
            else
                last?.PriceChanged("opened", 1);
            return customer == null ? null : new Cart();
        }

        public async System.Threading.Tasks.Task<ICart> OpenLater(string customer)
        {
            await System.Threading.Tasks.Task.Delay(1);
            var told = new[] { "x", "y" }.Select(n => System.Threading.Tasks.Task.Run(() => last?.PriceChanged(n, 1)));
            await System.Threading.Tasks.Task.WhenAll(told);
            last?.PriceChanged("z", Thread.CurrentThread.ManagedThreadId);
            return new Cart();
        }

        public System.Threading.Tasks.Task<IReadOnlyList<ICart>> All()
        {
            var cart = new Cart();
            return System.Threading.Tasks.Task.FromResult<IReadOnlyList<ICart>>(new[] { cart, new Cart(), cart });
        }

        public void Watch(IPriceListener listener, IReadOnlyList<IPriceListener> more)
        {
            last = listener;
            listener?.PriceChanged("a", 3);
            foreach (var one in more)
                one.PriceChanged("b", 4);
        }

        public ICart Find(string customer, IPriceListener listener) => null;

        public CartsVisit Visit(CartsVisit visit, Tray tray) => new CartsVisit(tray.Cart, visit.Carts, visit);

        public ICartsOutcome Outcome(ICartsOutcome outcome) => outcome;

        public IReadOnlyDictionary<string, ICart> ByCustomer(IReadOnlyDictionary<string, IReadOnlyList<ICart>> carts) =>
            carts.ToDictionary(c => c.Key, c => c.Value[0]);

        public IReadOnlyList<ICart> Sparse(IReadOnlyCollection<IReadOnlyList<ICart>> carts) => carts.SelectMany(c => c).Concat(new ICart[] { null }).ToList();

        public ICart Ticket(ICart ticket, IReadOnlyList<ICart> more) => ticket is Cart ? ticket : null;

        public References.Other.ICart Other(References.Other.ICart cart, Nested.IOuterInner inner, ICarts carts) => cart;
    }
}
