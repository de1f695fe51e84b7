namespace Regulations.Workflows.Activities;

/// <summary>The activities of stock Elsa 3.7 that are run here, with the properties a real Elsa gives them.</summary>
internal static partial class StockActivities
{
    public static IReadOnlyList<ActivityDescription> All => [.. Flow, .. Containers, .. Steps, .. Waiting];

    private static InputDescription Input(string name, string type, LocalizedText title) => new(name, type, title);

    private static InputDescription Raw(string name, string type, LocalizedText title) => new(name, type, title) { IsWrapped = false };

    private static InputDescription SwitchMode() =>
        Input("mode", "Elsa.Workflows.SwitchMode, Elsa.Workflows.Core", new("Тәртібі", "Режим", "Mode")) with
        {
            Default = "MatchFirst",
            Options = ["MatchFirst", "MatchAny"],
            UiHint = "dropdown",
        };

    private static InputDescription[] ChildWorkflowInputs() =>
        [
            Input("workflowDefinitionId", "String", new("Процесс", "Процесс", "Workflow definition")) with
            {
                Required = true,
                UiHint = "workflow-definition-picker",
            },
            Input("correlationId", "String", new("Байланыс кілті", "Ключ корреляции", "Correlation id")),
            Input("input", "ObjectDictionary", new("Кіріс", "Вход", "Input")) with
            {
                DefaultSyntax = "Object",
                UiHint = "multi-line",
            },
            Input("waitForCompletion", "Boolean", new("Аяқталуын күту", "Ждать завершения", "Wait for completion")) with
            {
                UiHint = "checkbox",
            },
        ];
}
