using System.Text.Json.Nodes;
using Regulations.Workflows.Activities;
using Regulations.Workflows.Definitions;
using Regulations.Workflows.Expressions;

namespace Regulations.Workflows.Compilation;

/// <summary>Checks and compiles what one activity says: its inputs, outputs, cases and ports.</summary>
internal sealed class ActivityCompiler(CompiledActivity activity, List<DefinitionFinding> findings, IReadOnlySet<string> ids)
{
    private readonly ExpressionCompiler _expressions = new(activity, findings);

    /// <summary>A script of it asks what activities gave.</summary>
    public bool AsksForOutputs => _expressions.AsksForOutputs;

    private ActivityDescription Description => activity.Description;

    private JsonObject Source => activity.Source;

    public void Compile()
    {
        foreach (var input in Description.Inputs)
        {
            CompileInput(input);
        }
        foreach (var output in Description.Outputs)
        {
            CompileOutput(output);
        }
        if (Description.Type is "Elsa.FlowSwitch" or "Elsa.Switch")
        {
            activity.Cases = CompileCases();
        }
        if (Description.Type == "Elsa.SetVariable")
        {
            CompileTarget();
        }
        if (Description.Type == "Elsa.FlowJoin")
        {
            activity.JoinMode = Enum.TryParse<JoinMode>(Values.Text(activity.StaticInput("mode")), true, out var mode)
                ? mode
                : JoinMode.WaitAny;
        }
        CheckConstants();
        if (activity.Inputs.ContainsKey("limit"))
        {
            CompileLimit();
        }
        if (Description.Type == OwnActivities.HumanTask)
        {
            activity.HumanTask = HumanTaskReader.Read(activity);
            CheckTasks("differsFrom", activity.HumanTask.DiffersFrom);
            if (activity.HumanTask.CountedFrom is not ("step" or "receipt"))
            {
                CheckTasks("countedFrom", [activity.HumanTask.CountedFrom]);
            }
        }
        if (Description.Type == OwnActivities.IssueDocument && Values.Text(activity.StaticInput("signedBy")) is { Length: > 0 } signer)
        {
            CheckTasks("signedBy", [signer]);
        }
        if (
            Description.Type == OwnActivities.WaitUntil
            && !activity.Inputs.ContainsKey("dateTime")
            && !activity.Inputs.ContainsKey("limit")
        )
        {
            findings.Add(Findings.MissingInput(activity.NodeId, "dateTime"));
        }
        activity.Ports = PortsOf();
    }

    private void CompileInput(InputDescription input)
    {
        var raw = Members.Get(Source, input.Name);
        if (!input.IsWrapped)
        {
            if (input.Options.Count > 0)
            {
                activity.Inputs[input.Name] = new CompiledExpression.Constant(
                    Members.Text(raw) is { } text ? JsonValue.Create(text) : input.Default
                );
            }
            return;
        }
        var expression = _expressions.Compile(raw, input.Name, input.TypeName);
        if (
            expression is CompiledExpression.Constant { Text: { Length: > 0 } script }
            && Description.Type == "Elsa.RunJavaScript"
            && input.Name == "script"
        )
        {
            // A script to be run is a literal in files: the text itself.
            expression = _expressions.CompileScript(script, input.Name);
        }
        if (expression is CompiledExpression.Constant { Text: null or "" })
        {
            expression = null;
        }
        if (expression is not (null or CompiledExpression.Constant) && input.Static)
        {
            findings.Add(Findings.MustBeStatic(activity.NodeId, input.Name));
            return;
        }
        if (expression is null && input.Default is not null)
        {
            expression = new CompiledExpression.Constant(Values.Copy(input.Default));
        }
        if (expression is not null)
        {
            activity.Inputs[input.Name] = expression;
        }
        else if (input.Required && !_expressions.HasReported(input.Name))
        {
            findings.Add(Findings.MissingInput(activity.NodeId, input.Name));
        }
    }

    private void CompileOutput(OutputDescription output)
    {
        if (Members.Object(Members.Object(Source, output.Name), "memoryReference") is not { } reference)
        {
            return;
        }
        if (Members.Text(reference, "id") is not { Length: > 0 } id)
        {
            return;
        }
        if (Variables.Find(activity, id) is { } variable)
        {
            activity.Outputs[output.Name] = variable;
        }
        else if (activity.Scope!.Activity is null && activity.Scope.Definition.Outputs.Any(o => o.Name == id))
        {
            activity.Outputs[output.Name] = new VariableReference(null, id, "Object", VariableKind.Output);
        }
        else
        {
            findings.Add(Findings.UnknownVariable(activity.NodeId, output.Name, id));
        }
    }

    private List<CompiledCase> CompileCases()
    {
        var cases = new List<CompiledCase>();
        foreach (var entry in WorkflowDefinition.Objects(Source, "cases"))
        {
            var property = $"cases[{cases.Count}]";
            if (Members.Text(entry, "label") is not { Length: > 0 } label)
            {
                findings.Add(Findings.MissingInput(activity.NodeId, property + ".label"));
                label = "";
            }
            var condition = _expressions.CompileExpression(Members.Object(entry, "condition"), property + ".condition", "Boolean");
            cases.Add(
                new CompiledCase(label, condition ?? new CompiledExpression.Constant(false), activity.Embedded.GetValueOrDefault(property))
            );
        }
        return cases;
    }

    private void CompileTarget()
    {
        var raw = Members.Get(Source, "variable");
        var id = Members.Text(raw) ?? Members.Text(raw as JsonObject, "id") ?? Members.Text(raw as JsonObject, "name");
        if (string.IsNullOrEmpty(id))
        {
            findings.Add(Findings.MissingInput(activity.NodeId, "variable"));
            return;
        }
        activity.Target = Variables.Find(activity, id);
        if (activity.Target is null)
        {
            findings.Add(Findings.UnknownVariable(activity.NodeId, "variable", id));
        }
    }

    /// <summary>Values that can be checked now are: options, spans, instants, schedules.</summary>
    private void CheckConstants()
    {
        foreach (var input in Description.Inputs)
        {
            if (
                !activity.Inputs.TryGetValue(input.Name, out var expression)
                || expression is not CompiledExpression.Constant { Text: { } text }
            )
            {
                continue;
            }
            if (input.Options.Count > 0 && !input.Options.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                findings.Add(Findings.NotOneOf(activity.NodeId, input.Name, text, input.Options));
            }
            else if (input.TypeName == "TimeSpan" && !Moments.TryReadSpan(text, out _))
            {
                findings.Add(Findings.Malformed(activity.NodeId, input.Name, "hh:mm:ss"));
            }
            else if (input.TypeName == "DateTimeOffset" && !Moments.TryRead(text, out _))
            {
                findings.Add(Findings.Malformed(activity.NodeId, input.Name, "2026-01-31T09:00:00+05:00"));
            }
            else if (input.Name == "cronExpression" && !CronSchedule.TryParse(text, out _, out _))
            {
                findings.Add(Findings.Malformed(activity.NodeId, input.Name, "0 30 9 * * MON-FRI"));
            }
        }
    }

    private void CompileLimit()
    {
        var value = activity.StaticInput("limit");
        if (LimitByKind.TryRead(value, out var limit))
        {
            activity.Limit = limit;
        }
        else
        {
            findings.Add(Findings.MalformedLimit(activity.NodeId, "limit", Values.Text(value) ?? ""));
        }
    }

    private void CheckTasks(string property, IEnumerable<string> tasks)
    {
        foreach (var task in tasks.Where(t => !ids.Contains(activity.Scope!.Prefix + t)))
        {
            findings.Add(Findings.UnknownTask(activity.NodeId, property, task));
        }
    }

    private IReadOnlyList<string> PortsOf()
    {
        if (activity.Cases.Count > 0 && Description.Type == "Elsa.FlowSwitch")
        {
            return [.. activity.Cases.Select(c => c.Label), .. Description.FlowPorts];
        }
        if (Description.PortsFrom is not { } input)
        {
            return Description.FlowPorts;
        }
        var named = Values.Texts(activity.StaticInput(input));
        string[] ports = [.. Description.FlowPorts, .. named.Where(n => !Description.FlowPorts.Contains(n))];
        return ports.Length == 0 ? ["Done"] : ports;
    }
}
