using System.Globalization;
using System.Text.Json.Nodes;
using Regulations.Simulation.Measures;

namespace Regulations.Simulation;

/// <summary>A result as JSON (docs/schemas/simulation-result.schema.json). Numbers are rounded to six digits after the point.</summary>
public static class ResultJson
{
    /// <summary>Writes a result.</summary>
    public static JsonObject Write(SimulationResult result) =>
        new()
        {
            ["edition"] = result.Question.Edition.Key,
            ["requests"] = result.Requests,
            ["replications"] = result.Replications,
            ["warmUp"] = result.WarmUp,
            ["seed"] = result.Question.Seed,
            ["start"] = result.Question.Start.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            ["calendar"] = result.Calendar,
            ["zone"] = result.Question.Edition.Facts.Zone,
            ["arrivals"] = result.Arrivals,
            ["confidence"] = 0.95,
            ["method"] = "independent replications, Student's t; differences paired under common random numbers",
            ["engine"] = new JsonObject { ["asked"] = result.EngineAsked, ["remembered"] = result.EngineRemembered },
            ["variants"] = new JsonArray([.. result.Variants.Select(Variant)]),
        };

    private static JsonObject Variant(VariantResult variant)
    {
        var json = new JsonObject
        {
            ["name"] = variant.Name,
            ["measured"] = variant.Measured,
            ["unfinished"] = variant.Unfinished,
            ["expired"] = variant.Expired,
            ["failures"] = List(
                variant.Failures,
                failure => new JsonObject
                {
                    ["node"] = failure.NodeId,
                    ["code"] = failure.Code,
                    ["count"] = failure.Count,
                }
            ),
            ["perDay"] = Of(variant.PerDay),
            ["duration"] = Of(variant.Duration),
            ["withinTotal"] = Of(variant.WithinTotal),
            ["withinSteps"] = Of(variant.WithinSteps),
            ["totals"] = List(
                variant.Totals,
                total => new JsonObject
                {
                    ["kind"] = total.Kind,
                    ["limit"] = total.Limit,
                    ["requests"] = total.Requests,
                    ["within"] = Of(total.Within),
                }
            ),
            ["steps"] = List(variant.Steps, Step),
            ["roles"] = List(variant.Roles, Role),
            ["people"] = List(
                variant.People,
                person => new JsonObject
                {
                    ["id"] = person.Id,
                    ["roles"] = new JsonArray([.. person.Roles.Select(role => (JsonNode)role)]),
                    ["tasks"] = person.Tasks,
                    ["utilisation"] = Of(person.Utilisation),
                }
            ),
            ["bottleneck"] = variant.Bottleneck is { } bottleneck
                ? new JsonObject
                {
                    ["role"] = bottleneck.Role,
                    ["node"] = bottleneck.NodeId,
                    ["waitingPerRequest"] = Rounded(bottleneck.WaitingPerRequest),
                    ["utilisation"] = bottleneck.Utilisation is { } used ? Rounded(used) : null,
                }
                : null,
        };
        if (variant.Difference is { } difference)
            json["difference"] = Of(difference);
        return json;
    }

    private static JsonObject Step(StepFigures step) =>
        new()
        {
            ["node"] = step.NodeId,
            ["step"] = step.Step,
            ["role"] = step.Role,
            ["kind"] = step.Kind,
            ["limit"] = step.Limit,
            ["tasks"] = step.Tasks,
            ["within"] = Of(step.Within),
        };

    private static JsonObject Role(RoleFigures role) =>
        new()
        {
            ["role"] = role.Role,
            ["people"] = role.People,
            ["tasks"] = role.Tasks,
            ["waiting"] = Of(role.Waiting),
            ["queue"] = Of(role.Queue),
            ["utilisation"] = Of(role.Utilisation),
        };

    private static JsonObject Of(Difference difference) =>
        new()
        {
            ["withinTotal"] = Of(difference.WithinTotal),
            ["withinSteps"] = Of(difference.WithinSteps),
            ["duration"] = Of(difference.Duration),
            ["perDay"] = Of(difference.PerDay),
            ["roles"] = List(
                difference.Roles,
                role => new JsonObject
                {
                    ["role"] = role.Role,
                    ["waiting"] = Of(role.Waiting),
                    ["utilisation"] = Of(role.Utilisation),
                }
            ),
        };

    private static JsonObject? Of(Estimate? estimate) =>
        estimate is null
            ? null
            : new JsonObject
            {
                ["mean"] = Rounded(estimate.Mean),
                ["low"] = estimate.Low is { } low ? Rounded(low) : null,
                ["high"] = estimate.High is { } high ? Rounded(high) : null,
            };

    private static JsonObject? Of(TimeFigures? times) =>
        times is null
            ? null
            : new JsonObject
            {
                ["mean"] = Of(times.Mean),
                ["p50"] = Rounded(times.Quantiles.P50),
                ["p90"] = Rounded(times.Quantiles.P90),
                ["p95"] = Rounded(times.Quantiles.P95),
            };

    private static JsonArray List<T>(IEnumerable<T> rows, Func<T, JsonObject> write) => new([.. rows.Select(write)]);

    private static double Rounded(double value) => Math.Round(value, 6);
}
