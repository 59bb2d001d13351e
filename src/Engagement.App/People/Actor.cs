using Engagement.Core.Common;

namespace Engagement.App.People;

/// <summary>Who does something: a person, a key or the program itself.</summary>
/// <param name="Name">As the record shows it: a user's name, "key NAME", or "robot".</param>
/// <param name="UserId">The person, where it is one.</param>
public sealed record Actor(string Name, UserId? UserId)
{
    public static Actor Robot { get; } = new("robot", null);

    /// <summary>Somebody at the command line of the machine.</summary>
    public static Actor Operator { get; } = new("operator", null);

    public static Actor Key(string name) => new($"key {name}", null);
}
