using Regulations.Runtime.Definitions;
using Regulations.Web.Localisation;

namespace Regulations.Web.Definitions.Migrating;

/// <summary>Small things said on these pages.</summary>
internal static class MoveWords
{
    /// <summary>Who did something, by name where the name is known.</summary>
    public static string Who(Words words, Doer doer) => doer.Name is null ? doer.UserName : words.Of(doer.Name);

    /// <summary>The role that does a step and its paragraph of the act, with a point after each.</summary>
    public static string About(Words words, string? role, string? source)
    {
        var named = role is not null && words.Has("role." + role) ? words["role." + role] : role;
        return string.Concat(new[] { named, source }.Where(part => !string.IsNullOrEmpty(part)).Select(part => part + " · "));
    }
}
