using Regulations.Drafting.Charts;

namespace Regulations.Drafting.Shapes;

/// <summary>What every counter does with the data that were entered: keeps them as the request and asks the persons database for their owner.</summary>
/// <param name="Entering">Where the data were entered.</param>
/// <param name="Query">The query as the act has it.</param>
/// <param name="Counter">Begins the ids of nodes that the act does not name.</param>
internal sealed record PersonsQuery(Said Entering, Said Query, string Counter)
{
    /// <summary>The lane of whoever entered the data.</summary>
    public required Lane Person { get; init; }

    /// <summary>The lane of the query.</summary>
    public required Lane Systems { get; init; }

    /// <summary>The id of the query.</summary>
    public required string Id { get; init; }

    /// <summary>What the act calls the query.</summary>
    public required Mark? Mark { get; init; }

    /// <summary>Draws both and returns the way on.</summary>
    public Way Draw(Chart chart, Way entered)
    {
        var request = chart.Add(
            new SetVariable(
                $"{Counter}-request",
                new("Өтініш деректері", "Данные заявления", "Data of the request"),
                Entering.Source,
                Known.Request,
                Value.Of(Known.Applicant)
            )
            {
                Lane = Person,
            },
            entered
        );
        return chart
            .Add(
                new SystemCall(
                    Id,
                    Query.Title
                        ?? new(
                            "Мемлекеттік дерекқорға сұрату",
                            "Запрос в государственную базу данных",
                            "Query to the state database of persons"
                        ),
                    Query.Source,
                    "persons-database",
                    "person.find",
                    Value.Script($"return {{ subject: {Scripts.Subject} }};")
                )
                {
                    Lane = Systems,
                    Mark = Mark,
                    Accepted = Query.Accepted,
                    Positive = ("found", Known.PersonFound),
                },
                request.Done
            )
            .Done;
    }
}
