using System.Text.Json.Nodes;

namespace Regulations.Editions.Stock;

/// <summary>What an own activity becomes: stock activities and the connections among them.</summary>
/// <param name="Entry">The activity that ways into it lead to.</param>
/// <param name="Activities">In the order of their file.</param>
/// <param name="Connections">Among themselves.</param>
/// <param name="Exit">Where a way that left by a port now leaves: activity and port.</param>
internal sealed record StockGroup(
    string Entry,
    IReadOnlyList<JsonObject> Activities,
    IReadOnlyList<JsonObject> Connections,
    Func<string, (string Activity, string Port)> Exit
);
