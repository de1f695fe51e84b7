using System.CommandLine;
using NodaTime.Text;
using Regulations.Calendars;
using Regulations.Calendars.Deadlines;
using Regulations.Calendars.Loading;

namespace Regulations.Cli.Verbs;

/// <summary>
/// <c>deadline --calendar ID --zone Z --start INSTANT --limit L [--explain]</c>: the due instant in UTC, and below it how it came about;
/// <c>deadline --batch FILE.jsonl</c>: one answer a line.
/// </summary>
internal static class DeadlineVerb
{
    private static readonly CalendarText Either = new(
        "не --batch, не --calendar, --zone, --start, --limit беріледі",
        "задаётся либо --batch, либо --calendar, --zone, --start, --limit",
        "give either --batch or --calendar, --zone, --start, --limit"
    );

    private static readonly CalendarText NotGiven = new("берілмеген", "не задано", "is not given");

    private static readonly CalendarText Stray = new("мұндай аргумент жоқ", "такого аргумента нет", "there is no such argument");

    public static Command Create(Surroundings surroundings)
    {
        var calendar = TextOption("--calendar", "The calendar's id, as in kz-provider.");
        var zone = TextOption("--zone", "The IANA zone, as in Asia/Almaty.");
        var start = TextOption("--start", "The instant the limit runs from, as in 2026-03-06T10:00:00Z.");
        var limit = TextOption("--limit", "The limit: 90s, 20min, 1h, 2wd.");
        var explain = new Option<bool>("--explain") { Description = "Tell the days and intervals counted." };
        var batch = new Option<string?>("--batch") { Description = "A file of {calendar, zone, start, limit}, one a line." };
        var lang = new Option<string?>("--lang") { Description = "kk, ru or en; else that of LANG, else kk." };
        var verb = new Command("deadline", "The instant at which a limit is due, in working time.")
        {
            calendar,
            zone,
            start,
            limit,
            explain,
            batch,
            lang,
        };
        // What the parser cannot place is told in the reader's language, as every other fault is.
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction(parsed =>
        {
            var language = Language.Of(parsed.GetValue(lang), Environment.GetEnvironmentVariable("LANG"));
            if (parsed.UnmatchedTokens is [var stray, ..])
                throw new RefusedException($"deadline {stray}: {Stray.In(language)}");
            string?[] parts = [parsed.GetValue(calendar), parsed.GetValue(zone), parsed.GetValue(start), parsed.GetValue(limit)];
            if (parsed.GetValue(batch) is not { } file)
                return Answer(surroundings, parts, parsed.GetValue(explain), language);
            if (parts.Any(part => part is not null) || parsed.GetValue(explain))
                throw new RefusedException($"deadline: {Either.In(language)}");
            return DeadlineBatch.Run(surroundings, Library(surroundings, language), surroundings.Resolve(file), language);
        });
        return verb;
    }

    /// <summary>An option that may be left without its value, so that the fault is told by the verb.</summary>
    private static Option<string?> TextOption(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static int Answer(Surroundings surroundings, string?[] parts, bool explain, string language)
    {
        string[] names = ["--calendar", "--zone", "--start", "--limit"];
        if (Array.IndexOf(parts, null) is >= 0 and var missing)
            throw new RefusedException($"deadline {names[missing]}: {NotGiven.In(language)}");
        var (question, fault) = DeadlineQuestion.Read(Library(surroundings, language), parts[0], parts[1], parts[2], parts[3]);
        var (due, refusal) = question?.Answer() ?? (null, fault);
        if (due is not { } instant)
            throw new RefusedException($"deadline --{refusal!.Part}: {refusal.Message.In(language)}");
        surroundings.Output.WriteLine(InstantPattern.ExtendedIso.Format(instant));
        if (!explain)
            return ExitCode.Done;
        var explanation = question!.Calendar.Explain(question.Start, question.Limit);
        foreach (var line in DeadlineNarrative.Lines(explanation, question.Calendar.Zone, language))
            surroundings.Output.WriteLine(line);
        return ExitCode.Done;
    }

    /// <summary>The calendars of <c>workflows/calendars</c>, which an administrator may have changed; where there is no such folder, those built in.</summary>
    private static CalendarLibrary Library(Surroundings surroundings, string language)
    {
        var folder = Path.Combine(surroundings.Workflows, "calendars");
        if (!Directory.Exists(folder))
            return CalendarData.Shipped;
        var loading = CalendarData.FromFolder(folder);
        return loading.Library ?? throw new RefusedException($"deadline: {loading.Findings[0].In(language)}");
    }
}
