using System.ComponentModel;
using Regulations.Runtime.Views;

namespace Regulations.Web.Api;

/// <summary>Which part of a list a call asks for.</summary>
public sealed record ApiPage(
    [property: Description("From 1.")] int? Page,
    [property: Description("Rows on a page, 1 to 200; 50 where it is not said.")] int? Size
)
{
    public const int Largest = 200;

    public PageOf Of => new(Math.Clamp(Page ?? 1, 1, 1_000_000), Math.Clamp(Size ?? 50, 1, Largest));
}

/// <summary>A part of a list.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record ApiList<T>(IReadOnlyList<T> Items, int Total, int Page, int Size);

/// <summary>Makes lists of the interface out of the runtime's.</summary>
public static class ApiLists
{
    public static ApiList<T> Of<TRow, T>(Paged<TRow> rows, Func<TRow, T> shape) =>
        new([.. rows.Rows.Select(shape)], rows.Total, rows.Page.Number, rows.Page.Size);
}
