using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Regulations.Calendars;
using Regulations.Calendars.Deadlines;

namespace Regulations.Cli.Verbs;

/// <summary>Many questions for due instants: a line of JSON each, answered in order by <c>{due}</c> or, in its place, <c>{error}</c>.</summary>
internal static class DeadlineBatch
{
    private const int LongestLine = 16 * 1024;

    private static readonly CalendarText NoFile = new("файл оқылмады", "файл не прочитан", "the file cannot be read");

    private static readonly CalendarText NoQuestion = new(
        "{calendar, zone, start, limit} объектісі күтілген еді",
        "ожидался объект {calendar, zone, start, limit}",
        "an object {calendar, zone, start, limit} was expected"
    );

    /// <summary>Answers every line of a file; blank lines are passed over.</summary>
    public static int Run(Surroundings surroundings, CalendarLibrary library, string file, string language)
    {
        var code = ExitCode.Done;
        try
        {
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line))
                    continue;
                var answer = Answer(library, line, number, language);
                if (answer.ContainsKey("error"))
                    code = ExitCode.FoundErrors;
                surroundings.Output.WriteLineOfJson(answer);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"deadline --batch {file}: {NoFile.In(language)}", exception);
        }
        return code;
    }

    private static JsonObject Answer(CalendarLibrary library, string line, int number, string language)
    {
        var (question, fault) = Read(library, line);
        var (due, refusal) = question?.Answer() ?? (null, fault);
        if (due is { } instant)
            return new JsonObject { ["due"] = InstantPattern.ExtendedIso.Format(instant) };
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"{new CalendarText($"{number}-жол", $"строка {number}", $"line {number}").In(language)}"
        );
        var part = refusal!.Part.Length == 0 ? place : $"{place}, {refusal.Part}";
        return new JsonObject { ["error"] = $"{part}: {refusal.Message.In(language)}" };
    }

    private static (DeadlineQuestion?, DeadlineFault?) Read(CalendarLibrary library, string line)
    {
        var malformed = new DeadlineFault("", NoQuestion);
        if (line.Length > LongestLine)
            return (null, malformed);
        try
        {
            using var document = JsonDocument.Parse(line, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? DeadlineQuestion.Read(library, Text(root, "calendar"), Text(root, "zone"), Text(root, "start"), Text(root, "limit"))
                : (null, malformed);
        }
        // A text with half a surrogate pair is no text either.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, malformed);
        }
    }

    private static string? Text(JsonElement root, string property) =>
        root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
