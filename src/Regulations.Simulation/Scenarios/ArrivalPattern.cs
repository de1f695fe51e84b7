using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Regulations.Editions.Facts;
using Regulations.Simulation.Refusals;

namespace Regulations.Simulation.Scenarios;

/// <summary>How requests arrive.</summary>
public abstract record ArrivalPattern
{
    private const double GreatestRate = 100_000;

    private ArrivalPattern() { }

    /// <summary>At random, so many in a working hour of the provider on average.</summary>
    public sealed record Poisson(double PerHour) : ArrivalPattern
    {
        /// <inheritdoc />
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"poisson:{PerHour}");
    }

    /// <summary>One every so many working minutes of the provider.</summary>
    public sealed record Fixed(double Minutes) : ArrivalPattern
    {
        /// <inheritdoc />
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"fixed:{Minutes}");
    }

    /// <summary>At given instants, in order.</summary>
    public sealed record At(IReadOnlyList<Instant> Instants) : ArrivalPattern
    {
        /// <inheritdoc />
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"list:{Instants.Count}");
    }

    /// <summary>Reads <c>poisson:6</c> (in a working hour) or <c>fixed:10</c> (working minutes apart).</summary>
    /// <exception cref="SimulationRefusedException">The text is neither.</exception>
    public static ArrivalPattern Parse(string text)
    {
        var parts = text.Split(':');
        if (
            parts is [var name, var amount]
            && double.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= GreatestRate
        )
        {
            switch (name)
            {
                case "poisson":
                    return new Poisson(number);
                case "fixed":
                    return new Fixed(number);
            }
        }
        throw Refused("arrivals", RefusalWords.ArrivalsExpected);
    }

    /// <summary>Reads instants, one each.</summary>
    /// <exception cref="SimulationRefusedException">One is not an instant, or they are not in order; names it.</exception>
    public static At ParseList(IEnumerable<string> lines)
    {
        var instants = new List<Instant>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (!OffsetDateTimePattern.ExtendedIso.Parse(line).TryGetValue(default, out var moment))
                throw Refused(Line(number), RefusalWords.NotAnInstant(line));
            if (instants.Count > 0 && moment.ToInstant() < instants[^1])
                throw Refused(Line(number), RefusalWords.OutOfOrder(line));
            instants.Add(moment.ToInstant());
        }
        return instants.Count > 0 ? new At(instants) : throw Refused("arrivals", RefusalWords.EmptyList);
    }

    private static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"arrivals[{number - 1}]");

    private static SimulationRefusedException Refused(string place, LocalText reason) => new(RefusedPart.Arrivals, place, reason);
}
