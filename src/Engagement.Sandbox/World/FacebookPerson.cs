namespace Engagement.Sandbox.World;

internal sealed record FacebookPerson(long Id, string Name);
