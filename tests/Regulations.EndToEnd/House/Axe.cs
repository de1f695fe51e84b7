using System.Text.Json;
using Microsoft.Playwright;

namespace Regulations.EndToEnd.House;

/// <summary>axe, asked about the page that is open.</summary>
internal static class Axe
{
    /// <summary>Every serious or critical violation, with the first element that has it.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Places.Axe));
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. found
                .GetProperty("violations")
                .EnumerateArray()
                .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(violation =>
                    $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("nodes")[0].GetProperty("html").GetString()}"
                ),
        ];
    }
}
