using NodaTime;

namespace Regulations.Web.Definitions.TimeLine;

/// <summary>Days to places on a line, whole years long, so that rows of a list can be compared.</summary>
public sealed record TimeScale(int FirstYear, int LastYear)
{
    /// <summary>How long the line is, in the picture's own units.</summary>
    public const double Width = 360;

    private const int Labels = 6;

    private readonly int firstDay = Day(new LocalDate(FirstYear, 1, 1));
    private readonly int lastDay = Day(new LocalDate(LastYear, 12, 31));

    /// <summary>A scale on which each of several lines fits.</summary>
    public static TimeScale Of(IEnumerable<DefinitionTimeLine> lines)
    {
        var bounds = lines.Select(line => line.Bounds).ToList();
        return bounds.Count == 0 ? new TimeScale(2000, 2000) : new TimeScale(bounds.Min(b => b.First).Year, bounds.Max(b => b.Last).Year);
    }

    /// <summary>Where a day is.</summary>
    public double Of(LocalDate day) => Math.Clamp((Day(day) - firstDay) * Width / Math.Max(1, lastDay - firstDay), 0, Width);

    /// <summary>The years that are written, with their places: as many as are readable.</summary>
    public IEnumerable<(int Year, double At)> Years
    {
        get
        {
            var step = Math.Max(1, (LastYear - FirstYear + Labels) / Labels);
            return Enumerable
                .Range(FirstYear, LastYear - FirstYear + 1)
                .Where(year => (year - FirstYear) % step == 0)
                .Select(year => (year, Of(new LocalDate(year, 1, 1))));
        }
    }

    private static int Day(LocalDate date) => Period.DaysBetween(new LocalDate(1900, 1, 1), date);
}
