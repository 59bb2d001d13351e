using System.CommandLine;
using Engagement.Core.People;

namespace Engagement.Web.Verbs;

/// <summary>A role as it is written on the command line: in lower case.</summary>
internal static class RoleOption
{
    public static Option<WorkRole> Build(string description, params WorkRole[] allowed)
    {
        var names = allowed.ToDictionary(role => role.ToString().ToLowerInvariant());
        return new Option<WorkRole>("--role")
        {
            Description = $"{description}: {string.Join(", ", names.Keys)}.",
            CustomParser = result =>
            {
                if (names.TryGetValue(result.Tokens.SingleOrDefault()?.Value ?? "", out var role))
                {
                    return role;
                }

                result.AddError($"--role is one of {string.Join(", ", names.Keys)}.");
                return default;
            },
        };
    }
}
