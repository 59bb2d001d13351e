namespace Engagement.App.Networks.X;

/// <summary>One post with what it refers to.</summary>
internal sealed record XPostAnswer(XPost? Data, XIncludes? Includes);
