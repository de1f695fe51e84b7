using System.Text.Json.Nodes;
using Regulations.Editions.Facts;

namespace Regulations.Editions.Compare;

/// <summary>What differs in two values, in words: which members of data were added, removed or changed; where two scripts part.</summary>
internal static class ValueDifferences
{
    private const int LongestMember = 60;
    private const int Beside = 24;

    /// <summary>The difference in words; null: both are plain, and stand one beside the other.</summary>
    /// <param name="member">What a member is called; null: as it is written.</param>
    public static LocalText? Of(JsonNode? before, JsonNode? after, Func<string, LocalText>? member = null)
    {
        var named = member ?? DifferenceWords.Same;
        if (ScriptOf(before) is { } old && ScriptOf(after) is { } now)
        {
            return ReturnedMembers.Of(old) is { } was && ReturnedMembers.Of(now) is { } is_ && was.Before == is_.Before
                ? Members(was.Members, is_.Members, named)
                : Fragment(old, now);
        }
        if (IsComputed(before) != IsComputed(after) && before is not null && after is not null)
        {
            return IsComputed(after)
                ? new("енді есептеледі", "теперь вычисляется", "is computed now")
                : new("енді есептелмейді", "больше не вычисляется", "is not computed any more");
        }
        // What was not there has no members.
        return IsData(before ?? new JsonObject()) && IsData(after ?? new JsonObject()) && (before ?? after) is not null
            ? Members(Flat(before as JsonObject ?? []), Flat(after as JsonObject ?? []), named)
            : null;
    }

    private static bool IsData(JsonNode value) => value is JsonObject json && !IsComputed(json) && !IsTexts(json);

    private static LocalText Members(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after,
        Func<string, LocalText> named
    )
    {
        var added = after.Keys.Where(name => !before.ContainsKey(name)).Select(named).ToList();
        var removed = before.Keys.Where(name => !after.ContainsKey(name)).Select(named).ToList();
        var changed = after
            .Where(pair => before.TryGetValue(pair.Key, out var old) && old != pair.Value)
            .Select(pair => Changed(named(pair.Key), before[pair.Key], pair.Value))
            .ToList();
        if (added.Count + removed.Count + changed.Count == 0)
        {
            return new("жазылуы", "запись", "the way it is written");
        }
        return new(
            Say(name => name.Kk, ("қосылды", added), ("алынды", removed), ("өзгерді", changed)),
            Say(name => name.Ru, ("добавлено", added), ("убрано", removed), ("изменено", changed)),
            Say(name => name.En, ("added", added), ("removed", removed), ("changed", changed))
        );
    }

    private static string Say(Func<LocalText, string> language, params (string Word, List<LocalText> Names)[] parts) =>
        string.Join(
            "; ",
            parts.Where(part => part.Names.Count > 0).Select(part => $"{part.Word} {string.Join(", ", part.Names.Select(language))}")
        );

    private static LocalText Changed(LocalText name, string before, string after) =>
        before.Length <= LongestMember && after.Length <= LongestMember
            ? new($"{name.Kk} ({before} → {after})", $"{name.Ru} ({before} → {after})", $"{name.En} ({before} → {after})")
            : name;

    /// <summary>Where two scripts part, with what stands beside it.</summary>
    private static LocalText Fragment(string before, string after)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(before.Length, after.Length) - start;
        var end = 0;
        while (end < most && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }
        // Words are not cut.
        start = Math.Max(0, start - Beside);
        start = start == 0 ? 0 : before.LastIndexOf(' ', start) + 1;
        end = Math.Max(0, end - Beside);
        var blank = before.IndexOf(' ', before.Length - end);
        end = end == 0 || blank < 0 ? 0 : before.Length - blank;
        return DifferenceWords.Same($"{Part(before, start, end)} → {Part(after, start, end)}");
    }

    private static string Part(string text, int start, int end)
    {
        var middle = text[start..(text.Length - end)].Trim();
        middle = middle.Length <= 2 * LongestMember ? middle : middle[..LongestMember] + " … " + middle[^LongestMember..];
        return $"{(start > 0 ? "…" : "")}{(middle.Length > 0 ? middle : "∅")}{(end > 0 ? "…" : "")}";
    }

    /// <summary>Members by their path, as in <c>fails.ground</c>; texts and lists are one member.</summary>
    private static Dictionary<string, string> Flat(JsonObject json)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(json, "", members);
        return members;
    }

    private static void Collect(JsonObject json, string path, Dictionary<string, string> members)
    {
        foreach (var (name, value) in json)
        {
            if (value is JsonObject inner && inner.Count > 0 && !IsTexts(inner))
            {
                Collect(inner, path + name + ".", members);
            }
            else
            {
                members[path + name] = DifferenceWords.Plain(value);
            }
        }
    }

    private static bool IsTexts(JsonObject json) => json.Count > 0 && json.All(pair => pair.Key is "kk" or "ru" or "en");

    /// <summary>Its text where it is a script.</summary>
    private static string? ScriptOf(JsonNode? value) =>
        value is JsonObject { Count: 1 } computed && computed["JavaScript"] is JsonValue script ? script.ToString() : null;

    private static bool IsComputed(JsonNode? value) =>
        value is JsonObject { Count: 1 } computed
        && computed.First().Key is "JavaScript" or "Variable" or "Input" or "Liquid" or "CSharp" or "Python";
}
