using System.Globalization;
using NodaTime;
using Regulations.Editions.Identifiers;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Documents;

/// <summary>Numbers of documents and requests. A number is never given twice; there may be gaps.</summary>
internal static class SeriesNumbers
{
    /// <summary>The next number of a series. Three capital letters are a type of permit: its numbers are <c>KZ</c>, check digits, the letters, a
    /// serial. Any other series has eight digits, two of the year and six of a serial within it, as licences of the construction family have;
    /// of these, documents of the register share one count, so that a number that anyone may check names one document.</summary>
    public static async Task<string> NextAsync(RequestWork work, string series, bool registered, CancellationToken cancellation)
    {
        if (IsPermitType(series))
        {
            var permit = await work.Scope.NextNumberAsync($"permit/{series}", cancellation);
            return PermitNumber.Create(series, permit).ToString();
        }
        var year = Year(work);
        var count = registered ? "registered" : series;
        var serial = await work.Scope.NextNumberAsync($"document/{count}/{Text(year)}", cancellation);
        return ConstructionLicenceNumber.Create(year, serial).ToString();
    }

    /// <summary>Prefix, year and a serial of six digits, as in <c>EK-SL-2026-000001</c>.</summary>
    public static async Task<string> NextRequestAsync(RequestWork work, CancellationToken cancellation)
    {
        var prefix = work.Definition.Facts?.NumberPrefix ?? "R";
        var year = Year(work);
        var serial = await work.Scope.NextNumberAsync($"request/{prefix}/{Text(year)}", cancellation);
        return $"{prefix}-{Text(year)}-{serial.ToString("000000", CultureInfo.InvariantCulture)}";
    }

    private static int Year(RequestWork work)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(work.Definition.Facts?.Zone ?? "") ?? DateTimeZone.Utc;
        return work.Now.InZone(zone).Year;
    }

    private static bool IsPermitType(string series) => series.Length == 3 && series.All(char.IsAsciiLetterUpper);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
