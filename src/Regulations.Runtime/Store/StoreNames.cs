using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Regulations.Runtime.Store;

/// <summary>Tables and columns in lower snake case, so that SQL by hand needs no quotes in any provider.</summary>
internal static class StoreNames
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["AspNetUsers"] = "people",
        ["AspNetRoles"] = "roles",
        ["AspNetUserRoles"] = "people_roles",
        ["AspNetUserClaims"] = "people_claims",
        ["AspNetRoleClaims"] = "role_claims",
        ["AspNetUserLogins"] = "people_logins",
        ["AspNetUserTokens"] = "people_tokens",
    };

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            entity.SetTableName(Tables.GetValueOrDefault(table) ?? Snake(table));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
            }
            foreach (var key in entity.GetKeys())
            {
                key.SetName($"pk_{entity.GetTableName()}" + (key.IsPrimaryKey() ? "" : "_" + Columns(key.Properties)));
            }
            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName($"ix_{entity.GetTableName()}_{Columns(index.Properties)}");
            }
            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.SetConstraintName($"fk_{entity.GetTableName()}_{Columns(foreign.Properties)}");
            }
        }
    }

    private static string Columns(IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => Snake(property.Name)));

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                snake.Append('_');
            }
            snake.Append(char.ToLowerInvariant(name[i]));
        }
        return snake.ToString();
    }
}
