using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Regulations.Editions.Lint;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Lint;

/// <summary>One mistake at a time in a small edition that is right: the rule that is meant for it finds it, and no other does.</summary>
public sealed class EveryRuleTest
{
    private static readonly Dictionary<string, (string Node, Action<JsonObject> Mistake)> Mistakes = new(StringComparer.Ordinal)
    {
        ["unreachable-node"] = ("aside", definition => definition.Draw("aside", "Elsa.End")),
        ["dead-end"] = (
            "told",
            definition =>
            {
                definition.Draw("told", "Regulations.Notify", ("to", "applicant"), ("message", SmallEdition.Words("Хабар").ToJsonString()));
                definition.Disconnect("unknown", "Done");
                definition.Connect("unknown", "Done", "told");
                definition.Connect("unknown", "Done", "stranger");
            }
        ),
        ["outcome-without-connection"] = ("step-3", definition => definition.Disconnect("step-3", "returned")),
        ["join-cannot-complete"] = (
            "both",
            definition =>
            {
                definition.Draw("both", "Elsa.FlowJoin", ("mode", "WaitAll"));
                foreach (var outcome in new[] { "meets", "fails" })
                {
                    definition.Disconnect("step-2", outcome);
                    definition.Connect("step-2", outcome, "both");
                }
                definition.Connect("both", "Done", "step-3");
            }
        ),
        ["way-back-refused"] = (
            "step-3",
            definition =>
            {
                // The draft is come to from two sides, and only one of them is the place it is returned to.
                definition.Draw("who", "Elsa.FlowDecision");
                definition.Script("who", "condition", "return getInput('Kind') === 'issue';", "Boolean");
                definition.Draw("told", "Regulations.Notify", ("to", "applicant"), ("message", SmallEdition.Words("Хабар").ToJsonString()));
                definition.Disconnect("executor", "Done");
                definition.Connect("executor", "Done", "who");
                definition.Connect("who", "True", "told");
                definition.Connect("who", "False", "step-2");
                definition.Connect("told", "Done", "step-2");
                definition.Disconnect("step-3", "returned");
                definition.Connect("step-3", "returned", "told");
            }
        ),
        ["loop-without-wait"] = (
            "known",
            definition =>
            {
                definition.Disconnect("unknown", "Done");
                definition.Connect("unknown", "Done", "known");
                Remove(definition, "stranger");
            }
        ),
        ["unknown-role"] = ("step-1", definition => definition.Node("step-1")["role"] = "clerk"),
        ["refusal-unsigned"] = ("refusal", definition => definition.Node("refusal").Remove("signedBy")),
        ["signed-by-preparer"] = ("step-3", definition => definition.Node("step-3").Remove("differsFrom")),
        ["limit-missing"] = ("step-3", definition => definition.Node("step-3").Remove("limit")),
        ["path-over-total"] = ("", definition => definition.Node("step-2")["limit"] = "5wd"),
        ["path-may-exceed-total"] = ("", definition => definition.Node("step-2")["limit"] = "4wd"),
        ["regulation-incomplete"] = ("", definition => definition.Regulation().Remove("zone")),
        ["node-without-source"] = ("step-1", definition => About(definition, "step-1").Remove("source")),
        ["missing-language"] = ("", definition => definition.Regulation()["name"]!.AsObject().Remove("ru")),
        ["act-repealed"] = ("", definition => definition.Regulation()["act"]!["repealed"] = "2021-01-31"),
        ["form-missing"] = ("step-3", definition => definition.Node("step-3")["form"] = "nowhere"),
        ["form-keyword"] = ("", definition => definition.Regulation()["forms"]!["draft"]!["oneOf"] = new JsonArray()),
        ["document-template"] = ("letter", definition => definition.Node("letter")["template"] = "postcard"),
        ["document-field"] = (
            "letter",
            definition => definition.Script("letter", "data", "return { applicant: getApplicant(), request: variables.Request };")
        ),
        ["variable-before-set"] = (
            "step-1",
            definition =>
                definition.Says("step-1", "description", "Variable", "Object", new JsonObject { ["id"] = "vDraft", ["name"] = "Draft" })
        ),
        ["variable-unused"] = (
            "",
            definition =>
                definition["variables"]!
                    .AsArray()
                    .Add(
                        new JsonObject
                        {
                            ["id"] = "vSpare",
                            ["name"] = "Spare",
                            ["typeName"] = "String",
                        }
                    )
        ),
        ["type-mismatch"] = (
            "executor",
            definition =>
                definition["variables"]!.AsArray().OfType<JsonObject>().Single(v => (string?)v["name"] == "Executor")["typeName"] =
                    "Boolean"
        ),
        ["comparison-never-true"] = (
            "step-3",
            definition => definition.Script("step-3", "payload", "return { well: variables.DraftOutcome === 'met' };")
        ),
        ["form-field-unknown"] = ("step-3", definition => definition.Script("step-3", "payload", "return { text: variables.Draft.txt };")),
        ["system-unknown"] = ("account", definition => definition.Node("account")["operation"] = "account.chek"),
        ["script-unknown-name"] = (
            "step-3",
            definition => definition.Script("step-3", "payload", "return variables.Draft.text === '?' ? fetchDraft() : null;")
        ),
        ["script-fails"] = ("step-3", definition => definition.Script("step-3", "payload", "return variables.Draft.text.first.second;")),
        ["acceptance-without-reason"] = (
            "step-3",
            definition => About(definition, "step-3")["accepted"] = new JsonArray(new JsonObject { ["rule"] = "limit-missing" })
        ),
        ["acceptance-unused"] = (
            "step-3",
            definition =>
                About(definition, "step-3")["accepted"] = new JsonArray(
                    new JsonObject { ["rule"] = "limit-missing", ["reason"] = SmallEdition.Words("себебі") }
                )
        ),
    };

    public static TheoryData<string> EveryRule => [.. Mistakes.Keys];

    [Fact]
    public void An_edition_without_a_mistake_breaks_no_rule() => Told(SmallEdition.Text).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(EveryRule))]
    public void A_mistake_is_found_by_its_rule_and_by_no_other(string rule)
    {
        var (node, mistake) = Mistakes[rule];

        var found = Linter.Lint(SmallEdition.With(mistake)).Findings;

        found.Select(finding => $"{finding.Rule} {finding.Node}").Distinct().ShouldBe([$"{rule} {node}"]);
        found.ShouldAllBe(finding => finding.Message.IsComplete && finding.Mend.IsComplete);
    }

    [Fact]
    public void Every_rule_has_its_mistake() =>
        Mistakes.Keys.ShouldBe(Linter.Rules.Select(rule => rule.Id).Append("acceptance-unused"), ignoreOrder: true);

    [Fact]
    public void The_documentation_names_the_same_rules_with_their_severity()
    {
        var documented = Regex
            .Matches(
                File.ReadAllText(Path.Combine(Repository.Root, "docs", "lint.md")),
                @"^\| `(?<rule>[a-z-]+)` \| (?<severity>error|warning) \|",
                RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
            .Select(row => $"{row.Groups["rule"].Value} {row.Groups["severity"].Value}");

        var real = Mistakes.Select(one =>
        {
            var finding = Linter.Lint(SmallEdition.With(one.Value.Mistake)).Findings.First(finding => finding.Rule == one.Key);
            return $"{one.Key} {(finding.Severity == Severity.Error ? "error" : "warning")}";
        });
        documented.ShouldBe(real, ignoreOrder: true);
    }

    private static IEnumerable<string> Told(string text) =>
        Linter.Lint(text).Findings.Select(finding => $"{finding.Rule} {finding.Node}.{finding.Property}: {finding.Message.En}");

    private static JsonObject About(JsonObject definition, string node) =>
        (JsonObject)definition.Node(node)["customProperties"]!["regulation"]!;

    private static void Remove(JsonObject definition, string node) =>
        definition["root"]!["activities"]!.AsArray().Remove(definition.Node(node));
}
