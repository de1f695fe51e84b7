using System.Globalization;

namespace Regulations.Simulation.Course;

/// <summary>
/// By which names the engine knows the people of one request: the first whose name goes into it is <c>@1</c>, the next <c>@2</c>. To a definition
/// a name is a mark that stands for somebody, no more; so requests that differ only in who has them in hand come to the same states, and an
/// office of ninety needs no more of what is remembered than an office of one. Who is named in the definition or the scenario keeps the name.
/// </summary>
internal sealed class Names
{
    private const int Usual = 16;
    private static readonly string[] Marks = [.. Enumerable.Range(1, Usual).Select(Mark)];
    private readonly List<Worker> people = [];

    /// <summary>The name of somebody whose name goes into the request.</summary>
    public string Given(Worker person)
    {
        if (!person.IsInterchangeable)
            return person.Id;
        var place = people.IndexOf(person);
        if (place < 0)
        {
            place = people.Count;
            people.Add(person);
        }
        return At(place);
    }

    /// <summary>The name somebody has, or would be given next.</summary>
    public string Next(Worker person)
    {
        if (!person.IsInterchangeable)
            return person.Id;
        var place = people.IndexOf(person);
        return At(place < 0 ? people.Count : place);
    }

    /// <summary>Whom a name stands for in this request; null: it is no such name.</summary>
    public Worker? Find(string name)
    {
        for (var place = 0; place < people.Count; place++)
        {
            if (At(place) == name)
                return people[place];
        }
        return null;
    }

    private static string At(int place) => place < Usual ? Marks[place] : Mark(place + 1);

    private static string Mark(int number) => string.Create(CultureInfo.InvariantCulture, $"@{number}");
}
