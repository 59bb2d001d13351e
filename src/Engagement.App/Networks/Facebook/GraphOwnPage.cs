namespace Engagement.App.Networks.Facebook;

/// <summary>A Page that the person who signed in works on, with its own token.</summary>
internal sealed record GraphOwnPage(
    string? Id, string? Name, string? AccessToken, IReadOnlyList<string>? Tasks, GraphOwnPage.GraphInstagram? InstagramBusinessAccount)
{
    public override string ToString() => $"{Name}";

    /// <summary>The Instagram account that belongs to the Page.</summary>
    internal sealed record GraphInstagram(string? Id, string? Username, string? Name);
}
