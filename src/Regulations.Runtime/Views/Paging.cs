namespace Regulations.Runtime.Views;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">1–200; anything else is brought into that range.</param>
public sealed record PageOf(int Number = 1, int Size = 50)
{
    internal int Take => Math.Clamp(Size, 1, 200);

    internal int Skip => (Math.Clamp(Number, 1, 1_000_000) - 1) * Take;
}

/// <summary>A part of a list.</summary>
/// <param name="Total">How many there are in all.</param>
public sealed record Paged<TRow>(IReadOnlyList<TRow> Rows, int Total, PageOf Page);

/// <summary>Who looks. Every query shows only what this person may see.</summary>
/// <param name="UserName">The signed-in person.</param>
public sealed record Viewer(string UserName);
