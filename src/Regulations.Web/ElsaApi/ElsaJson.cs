using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Regulations.Web.ElsaApi;

/// <summary>JSON as Studio's client reads and writes it: camelCase, enumerations by their names, unknown members passed over, letters as they are.</summary>
public static class ElsaJson
{
    /// <summary>How deep what is sent here may be nested.</summary>
    private const int Deepest = 128;

    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter() },
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = Deepest,
        };

    /// <summary>An answer in these manners.</summary>
    public static IResult Answer<TValue>(TValue value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, Options, statusCode: status);

    /// <summary>A list as Studio's client reads most of them.</summary>
    public static IResult List<TItem>(IReadOnlyList<TItem> items) => Answer(new ElsaList<TItem>(items, items.Count));
}

/// <summary>A whole list.</summary>
public sealed record ElsaList<TItem>(IReadOnlyList<TItem> Items, int Count);
