using Regulations.Runtime.Commands;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Definitions.Drafts;

/// <summary>Who may change definitions.</summary>
internal static class Editors
{
    /// <summary>Analysts and administrators; and the house itself.</summary>
    public static bool MayEdit(KnownPerson person) => person.HasAny(Roles.Analyst, Roles.Administrator);

    public static async Task CheckAsync(PeopleDirectory people, CommandScope scope, CancellationToken cancellation)
    {
        if (scope.Context.IsMachine || (await people.FindAsync(scope.Actor, cancellation) is { } person && MayEdit(person)))
        {
            return;
        }
        throw Refusals.EditingNotAllowed();
    }
}
