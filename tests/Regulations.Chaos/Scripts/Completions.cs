using System.Text.Json.Nodes;
using Regulations.Chaos.People;

namespace Regulations.Chaos.Scripts;

/// <summary>What a task is completed with.</summary>
/// <param name="SignedBy">The IIN or BIN whose certificate signs it; null: unsigned.</param>
internal sealed record Completion(string Outcome, JsonObject? Form = null, string? Ground = null, string? SignedBy = null);

/// <summary>Knows for every node of the survey licence what a person enters there.</summary>
internal static class Completions
{
    /// <summary>What to enter at a node on the given visit (from 1).</summary>
    /// <exception cref="InvalidOperationException">The definition has a node that nobody planned for.</exception>
    public static async Task<Completion> ForAsync(
        string node,
        int visit,
        string request,
        Plan plan,
        SignedInPerson person,
        SigningProgram signing
    ) =>
        node switch
        {
            "portal-process-3" => new("submitted", await RequestFormAsync(request, plan, person)),
            "portal-process-4" => new("paid", new JsonObject { ["agreed"] = true }),
            "portal-process-6" => new("chosen", await CertificateFormAsync(visit, plan, signing)),
            "portal-again" => new("again"),
            "portal-process-8" => new("signed", new JsonObject { ["confirmed"] = true }, SignedBy: Cast.Subjects[plan.By]),
            "corporation-process-2" => new("entered", ApplicantForm()),
            "corporation-process-5" => new(
                "complete",
                new JsonObject { ["scanRequest"] = await person.AttachAsync(request, "scanRequest") },
                SignedBy: Cast.Subjects[Cast.Operator]
            ),
            "process-9" => new(
                "handed-over",
                new JsonObject
                {
                    ["receivedBy"] = "self",
                    ["receiver"] = "Нұрланова Айгерім",
                    ["identified"] = true,
                }
            ),
            "process-11" => new("received"),
            _ => ForStaff(node, visit, plan),
        };

    private static Completion ForStaff(string node, int visit, Plan plan) =>
        node switch
        {
            "step-1" => new("registered", []),
            "step-2" => new("appointed", new JsonObject { ["executor"] = Cast.Executors[plan.Number % Cast.Executors.Count] }),
            "step-3" => new("checked", new JsonObject { ["complete"] = "yes" }),
            "step-4" when plan.Ending == Ending.Refusal => new(
                "fails",
                new JsonObject { ["finding"] = "Біліктілік талаптарына сай емес", ["refusalGround"] = "requirements" },
                "Біліктілік талаптарына сай емес"
            ),
            "step-4" => new("meets", new JsonObject { ["finding"] = "Талаптарға сай" }),
            "step-5" => new(
                "drawn-up",
                new JsonObject { ["refusalGround"] = "requirements", ["text"] = "Біліктілік талаптарына сай емес, 3-тармақ" }
            ),
            "step-6" => new("formed", plan.Kind == "issue" ? new JsonObject { ["workType"] = "geodesic", ["category"] = "III" } : []),
            "step-7" when plan.ReturnedOnce && visit == 1 => new("returned", Ground: "Шарттарын толықтырыңыз"),
            "step-7" => new("signed", SignedBy: Cast.Subjects[Cast.Head]),
            "step-8" => new("sent"),
            _ => throw new InvalidOperationException($"Nobody planned for {node}."),
        };

    private static async Task<JsonObject> RequestFormAsync(string request, Plan plan, SignedInPerson person)
    {
        var form = new JsonObject
        {
            ["applicantType"] = plan.By == Cast.Firm ? "legal" : "natural",
            ["address"] = "Өскемен қаласы, Тәуелсіздік даңғылы, 1",
            ["phone"] = "+77051234567",
            ["actsAs"] = "self",
            ["consent"] = true,
        };
        if (plan.Kind == "duplicate")
        {
            form["licenceNumber"] = plan.By == Cast.Firm ? Cast.FirmsLicence : Cast.FortunatesLicence;
            form["duplicateReason"] = "lost";
        }
        else
        {
            form["workType"] = "geodesic";
            form["category"] = "III";
            form["docQualification"] = await person.AttachAsync(request, "docQualification");
        }

        return form;
    }

    private static async Task<JsonObject> CertificateFormAsync(int visit, Plan plan, SigningProgram signing)
    {
        var (_, certificate) = await signing.CertificateAsync(Cast.Subjects[plan.By], choice: visit - 1);
        return new JsonObject { ["certificate"] = certificate };
    }

    /// <summary>What an operator enters of an applicant who wants a duplicate.</summary>
    public static JsonObject ApplicantForm() =>
        new()
        {
            ["id"] = Cast.Subjects[Cast.Fortunate],
            ["type"] = "natural",
            ["name"] = "Нұрланова Айгерім Серікқызы",
            ["address"] = "Өскемен қаласы, Тәуелсіздік даңғылы, 1",
            ["phone"] = "+77051234567",
            ["licenceNumber"] = Cast.FortunatesLicence,
            ["duplicateReason"] = "damaged",
            ["actsAs"] = "self",
        };
}
