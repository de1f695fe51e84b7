using System.Net;
using System.Text.RegularExpressions;

namespace Regulations.Web.Tests.House;

/// <summary>The token that proves a form came from our own page.</summary>
internal static partial class FormToken
{
    /// <summary>Reads it from a page.</summary>
    public static async Task<string> OfAsync(HttpClient browser, string page)
    {
        var html = await browser.GetStringAsync(page);
        return WebUtility.HtmlDecode(Input().Match(html).Groups["value"].Value);
    }

    /// <summary>A form with the token and fields.</summary>
    public static FormUrlEncodedContent With(string token, params (string Name, string Value)[] fields) =>
        new(fields.Append(("form", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));

    [GeneratedRegex("name=\"form\" value=\"(?<value>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Input();
}
