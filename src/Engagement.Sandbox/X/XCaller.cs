using Engagement.Sandbox.World;

namespace Engagement.Sandbox.X;

/// <summary>Who calls: a user through the app, or the app itself when there is no user.</summary>
internal sealed record XCaller(XUser? User)
{
    public XUser Me => User ?? throw RefusedByX.Unsupported();
}
