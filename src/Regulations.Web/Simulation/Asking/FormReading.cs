using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Regulations.Web.Localisation;

namespace Regulations.Web.Simulation.Asking;

/// <summary>A field that is filled in wrongly.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Says">What is wrong with it.</param>
public sealed record SimulationFault(string Field, Func<Words, string> Name, Func<Words, string> Says);

/// <summary>Values by field name as they were typed, read as what they should be. Whatever is wrong is noted, and something harmless given back.</summary>
public sealed class FormReading(IReadOnlyDictionary<string, string> values)
{
    private const int FirstYear = 2018;
    private const int LastYear = 2027;
    private readonly List<SimulationFault> faults = [];

    /// <summary>What is filled in wrongly.</summary>
    public IReadOnlyList<SimulationFault> Faults => faults;

    /// <summary>As they were typed.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>What stands in a field; nothing where it is not there.</summary>
    public string this[string field] => values.GetValueOrDefault(field) ?? "";

    /// <summary>Whether something stands in a field.</summary>
    public bool Has(string field) => !string.IsNullOrWhiteSpace(this[field]);

    /// <summary>Whether a field is filled in wrongly.</summary>
    public bool IsWrong(string field) => faults.Exists(fault => fault.Field == field);

    /// <summary>Begins anew.</summary>
    public void Forget() => faults.Clear();

    /// <summary>Notes that a field is wrong.</summary>
    public void Fault(string field, Func<Words, string> name, Func<Words, string> says) =>
        faults.Add(new SimulationFault(field, name, says));

    /// <summary>Notes that a field is wrong.</summary>
    /// <param name="text">The key of what is said.</param>
    public void Fault(string field, Func<Words, string> name, string text) => Fault(field, name, words => words[text]);

    /// <summary>A whole number.</summary>
    public int Whole(string field, int least, int most, Func<Words, string> name)
    {
        if (int.TryParse(this[field].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (number >= least && number <= most)
                return number;
        }
        OutOfBounds(field, "simulation.fault.whole", least, most, name);
        return least;
    }

    /// <summary>A number; a comma is as good as a point.</summary>
    public double Number(string field, double least, double most, Func<Words, string> name)
    {
        var text = this[field].Trim().Replace(',', '.');
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            if (number >= least && number <= most)
                return number;
        }
        OutOfBounds(field, "simulation.fault.number", least, most, name);
        return least;
    }

    /// <summary>A day of the years that calendars know.</summary>
    public LocalDate Date(string field, Func<Words, string> name)
    {
        if (LocalDatePattern.Iso.Parse(this[field].Trim()).TryGetValue(default, out var date) && date.Year is >= FirstYear and <= LastYear)
            return date;
        Fault(field, name, words => words.With("simulation.fault.date", ("from", FirstYear), ("to", LastYear)));
        return new LocalDate(LastYear, 1, 1);
    }

    /// <summary>One of a list.</summary>
    public string Choice(string field, IEnumerable<string> known, Func<Words, string> name)
    {
        if (known.Contains(this[field]))
            return this[field];
        Fault(field, name, "simulation.fault.choice");
        return "";
    }

    /// <summary>The numbers of rows that are shown: as many as before, and some more where somebody asked for more (<c>more=WHAT</c>).</summary>
    /// <param name="what">Of what; how many there were stands in <c>rows-WHAT</c>.</param>
    public IReadOnlyList<int> Rows(string what, int least, int more, int most)
    {
        var before = int.TryParse(this["rows-" + what], NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 0;
        var wanted = Math.Max(least, before) + (this["more"] == what ? more : 0);
        return [.. Enumerable.Range(1, Math.Min(most, wanted))];
    }

    /// <summary>A number as it is typed.</summary>
    public static string Typed(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private void OutOfBounds(string field, string text, double least, double most, Func<Words, string> name) =>
        Fault(field, name, words => words.With(text, ("least", Typed(least)), ("most", Typed(most))));
}
