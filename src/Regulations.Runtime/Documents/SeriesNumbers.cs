using System.Globalization;
using NodaTime;
using Regulations.Editions.Identifiers;
using Regulations.Runtime.Requests;

namespace Regulations.Runtime.Documents;

/// <summary>Numbers of documents and requests. A number is never given twice; there may be gaps.</summary>
internal static class SeriesNumbers
{
    /// <summary>Eight digits, two of the year and six of a serial within it, as licences of the construction family have.</summary>
    public static async Task<string> NextAsync(RequestWork work, string series, CancellationToken cancellation)
    {
        var year = Year(work);
        await work.Scope.BeginWritingAsync(cancellation);
        var serial = await work.Scope.Dialect.NextNumberAsync(work.Store, $"document/{series}/{Text(year)}", cancellation);
        return ConstructionLicenceNumber.Create(year, serial).ToString();
    }

    /// <summary>Prefix, year and a serial of six digits, as in <c>EK-SL-2026-000001</c>.</summary>
    public static async Task<string> NextRequestAsync(RequestWork work, CancellationToken cancellation)
    {
        var prefix = work.Definition.Facts?.NumberPrefix ?? "R";
        var year = Year(work);
        await work.Scope.BeginWritingAsync(cancellation);
        var serial = await work.Scope.Dialect.NextNumberAsync(work.Store, $"request/{prefix}/{Text(year)}", cancellation);
        return $"{prefix}-{Text(year)}-{serial.ToString("000000", CultureInfo.InvariantCulture)}";
    }

    private static int Year(RequestWork work)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(work.Definition.Facts?.Zone ?? "") ?? DateTimeZone.Utc;
        return work.Now.InZone(zone).Year;
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
