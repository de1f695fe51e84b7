using System.Text.Json.Nodes;
using Regulations.Sandbox.People;

namespace Regulations.Sandbox.Licensing;

/// <summary>An entry of the E-licensing register.</summary>
/// <param name="Number">Two digits of the year and six of a serial.</param>
/// <param name="Activity">What it licenses.</param>
/// <param name="Category">I, II or III; empty where the activity has none.</param>
/// <param name="IssuedOn">The date.</param>
/// <param name="Status"><c>in-force</c>, <c>suspended</c> or <c>terminated</c>.</param>
public sealed record Licence(string Number, PersonName Activity, string Category, DateOnly IssuedOn, string Status)
{
    public JsonObject ToJson() =>
        new()
        {
            ["number"] = Number,
            ["activity"] = new JsonObject { ["kk"] = Activity.Kk, ["ru"] = Activity.Ru },
            ["category"] = Category,
            ["issuedOn"] = IssuedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["status"] = Status,
        };
}
