using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Stock;

/// <summary>Values as JavaScript that a stock Elsa runs: plain ES5.</summary>
internal static class StockScripts
{
    /// <summary>The input that names days off, as in <c>2026-03-23,2026-03-24</c>.</summary>
    public const string DaysOff = "DaysOff";

    /// <summary>The input that names Saturdays and Sundays that are worked.</summary>
    public const string DaysWorked = "DaysWorked";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text, list or object as a JavaScript literal.</summary>
    public static string Literal(JsonNode? value) => value is null ? "null" : value.ToJsonString(Readable);

    /// <summary>An input's value, whatever it is given by.</summary>
    public static string Value(JsonNode? input)
    {
        if (input is not JsonObject wrapped || wrapped["expression"] is not JsonObject expression)
        {
            return Literal(input);
        }
        var value = expression["value"];
        return (expression["type"] as JsonValue)?.ToString() switch
        {
            "Object" or "Json" when value is JsonValue text && text.TryGetValue<string>(out var json) => "(" + json + ")",
            "Variable" => $"getVariable({Literal((value as JsonObject)?["name"]?.DeepClone())})",
            "Input" => $"getInput({Literal((value is JsonObject named ? named["name"] : value)?.DeepClone())})",
            "JavaScript" => Called(value?.ToString() ?? "null"),
            _ => Literal(value),
        };
    }

    /// <summary>A limit as a script that gives the limit of the request's kind as the act has it, or nothing.</summary>
    public static string Limit(LimitFacts limit)
    {
        if (limit.ByKind is not { } kinds)
        {
            return Literal(limit.Plain);
        }
        var given = new JsonObject(
            kinds.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))
        );
        return $"({Literal(given)})[getInput(\"Kind\")]";
    }

    /// <summary>A limit as a script that gives a span of time, or nothing. Seconds, minutes and hours pass by the clock. A working day is a day of 24
    /// hours that is no Saturday, no Sunday and no day of the input <see cref="DaysOff"/>, or is one of the input <see cref="DaysWorked"/>: a stock
    /// server has no working calendar.</summary>
    public static string Span(LimitFacts limit) =>
        "(function (limit) { if (!limit) { return null; } "
        + "var amount = parseInt(limit, 10), unit = limit.substring(String(amount).length); "
        + "function two(number) { return (number < 10 ? \"0\" : \"\") + number; } "
        + "if (unit !== \"wd\") { var s = amount * (unit === \"h\" ? 3600 : unit === \"min\" ? 60 : 1); "
        + "return Math.floor(s / 86400) + \".\" + two(Math.floor(s / 3600) % 24) + \":\" + two(Math.floor(s / 60) % 60) + \":\" + two(s % 60); } "
        + $"var off = getInput(\"{DaysOff}\") || \"\", worked = getInput(\"{DaysWorked}\") || \"\", begun = new Date().getTime(), days = 0; "
        + "while (amount > 0) { days++; var day = new Date(begun + days * 86400000), date = day.toISOString().substring(0, 10); "
        + "if (worked.indexOf(date) >= 0 || (day.getUTCDay() % 6 !== 0 && off.indexOf(date) < 0)) { amount--; } } "
        + $"return days + \".00:00:00\"; }})({Limit(limit)})";

    private static string Called(string script) =>
        script.Contains("return", StringComparison.Ordinal) ? "(function () { " + script + " })()" : "(" + script.Trim().TrimEnd(';') + ")";
}
