using Regulations.Web.Localisation;

namespace Regulations.Web.ElsaApi.Descriptors;

/// <summary>A language in which a value may be written.</summary>
/// <param name="IsBrowsable">It is offered; otherwise it is only read.</param>
/// <param name="Properties">For the code editor.</param>
public sealed record ExpressionDescriptor(string Type, string DisplayName, bool IsBrowsable, IReadOnlyDictionary<string, string> Properties)
{
    public bool IsSerializable => true;
}

/// <summary>A way of going about something, known by a type of stock Elsa.</summary>
public sealed record StrategyDescriptor(string TypeName, string DisplayName, string Description);

/// <summary>When state is stored.</summary>
public sealed record CommitStrategyDescriptor(string Name, string DisplayName, string Description);

/// <summary>A type a variable may have.</summary>
public sealed record VariableTypeDescriptor(string TypeName, string DisplayName, string Category, string? Description);

/// <summary>Where variables are kept.</summary>
public sealed record StorageDriverDescriptor(string TypeName, string DisplayName, double Priority, bool Deprecated);

/// <summary>What the engine can do besides running activities. Where stock Elsa offers a choice and this engine does not, the one thing it does is told.</summary>
public sealed class EngineDescriptors(Words words)
{
    private static readonly (string Type, string Group)[] Types =
    [
        ("String", "simple"),
        ("Boolean", "simple"),
        ("Int32", "simple"),
        ("Int64", "simple"),
        ("Double", "simple"),
        ("Decimal", "simple"),
        ("Guid", "simple"),
        ("DateTime", "time"),
        ("DateTimeOffset", "time"),
        ("TimeSpan", "time"),
        ("Object", "compound"),
        ("ObjectDictionary", "compound"),
        ("StringDictionary", "compound"),
    ];

    /// <summary>The expression languages. Studio shows literals and JSON by editors of their own and offers the others.</summary>
    public IReadOnlyList<ExpressionDescriptor> Expressions =>
        [
            Expression("Literal", isBrowsable: false),
            Expression("Object", isBrowsable: false, "json"),
            Expression("JavaScript", isBrowsable: true, "javascript"),
            Expression("Variable", isBrowsable: true),
            Expression("Input", isBrowsable: true),
        ];

    /// <summary>The types of variables, inputs and outputs.</summary>
    public IReadOnlyList<VariableTypeDescriptor> VariableTypes =>
        [.. Types.Select(t => new VariableTypeDescriptor(t.Type, words["elsa.type." + t.Type], words["elsa.types." + t.Group], null))];

    /// <summary>Variables are part of a request's state.</summary>
    public IReadOnlyList<StorageDriverDescriptor> StorageDrivers =>
        [new("Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core", words["elsa.storage.instance"], 5, false)];

    /// <summary>When a new instance may begin.</summary>
    public IReadOnlyList<StrategyDescriptor> Activation =>
        [Strategy("Elsa.Workflows.Runtime.ActivationValidators.AllowAlwaysStrategy, Elsa.Workflows.Runtime", "elsa.activation.always")];

    /// <summary>What follows a fault.</summary>
    public IReadOnlyList<StrategyDescriptor> Incidents =>
        [Strategy("Elsa.Workflows.IncidentStrategies.ContinueWithIncidentsStrategy, Elsa.Workflows.Core", "elsa.incidents.continue")];

    /// <summary>What the journal keeps.</summary>
    public IReadOnlyList<StrategyDescriptor> LogPersistence =>
        [Strategy("Elsa.Workflows.LogPersistence.Strategies.Include, Elsa.Workflows.Core", "elsa.log.include")];

    /// <summary>When state is stored.</summary>
    public IReadOnlyList<CommitStrategyDescriptor> Commit => [new("Command", words["elsa.commit.each"], words["elsa.commit.each.about"])];

    private ExpressionDescriptor Expression(string type, bool isBrowsable, string? editor = null) =>
        new(
            type,
            words["elsa.expression." + type],
            isBrowsable,
            editor is null
                ? new Dictionary<string, string>(StringComparer.Ordinal)
                : new Dictionary<string, string>(StringComparer.Ordinal) { ["MonacoLanguage"] = editor }
        );

    private StrategyDescriptor Strategy(string type, string key) => new(type, words[key], words[key + ".about"]);
}
