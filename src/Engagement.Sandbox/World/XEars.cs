namespace Engagement.Sandbox.World;

/// <summary>What X tells those who listen to the app's stream; kept over a reset of its world.</summary>
internal sealed class XEars
{
    /// <summary>The kind of event, and the line.</summary>
    public event Action<string, string>? Told;

    public void Tell(string type, string line) => Told?.Invoke(type, line);
}
