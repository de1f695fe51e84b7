using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Stock;

/// <summary>Values as JavaScript that a stock Elsa runs: plain ES5.</summary>
internal static class StockScripts
{
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

    /// <summary>A limit as a script that gives a span of time for the request's kind, or nothing.</summary>
    public static string Span(LimitFacts limit)
    {
        if (limit.ByKind is not { } kinds)
        {
            return Literal(SpanText(limit.Plain));
        }
        var spans = new JsonObject(
            kinds.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)SpanText(pair.Value)))
        );
        return $"({Literal(spans)})[getInput(\"Kind\")]";
    }

    /// <summary>As a time span: a stock server has no working calendar, a working day becomes a day.</summary>
    private static string? SpanText(string? limit)
    {
        if (limit is null || !Calendars.Limits.Limit.TryParse(limit, out var parsed))
        {
            return null;
        }
        var span = parsed.Unit switch
        {
            Calendars.Limits.LimitUnit.Second => TimeSpan.FromSeconds(parsed.Amount),
            Calendars.Limits.LimitUnit.WorkingMinute => TimeSpan.FromMinutes(parsed.Amount),
            Calendars.Limits.LimitUnit.WorkingHour => TimeSpan.FromHours(parsed.Amount),
            _ => TimeSpan.FromDays(Math.Min(parsed.Amount, 10_000)),
        };
        return span.ToString("c", CultureInfo.InvariantCulture);
    }

    private static string Called(string script) =>
        script.Contains("return", StringComparison.Ordinal) ? "(function () { " + script + " })()" : "(" + script.Trim().TrimEnd(';') + ")";
}
