namespace Engagement.Core.Channels;
public static class TextRules { public static (int Length,int Limit,bool Valid) Measure(NetworkKind n,string t)=>(t.Length,280,true); }
