using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace Runsheet.Judge;

/// <summary>What a reader of the console would have seen, in its order.</summary>
sealed class Transcript
{
    public List<string> Lines { get; } = [];
}

/// <summary>A console that writes into a transcript and has nobody in front of it.</summary>
sealed class JudgeHost(Transcript transcript) : PSHost
{
    public override string Name => "ConsoleHost";
    public override Version Version => new(5, 1);
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;
    public override PSHostUserInterface UI { get; } = new Screen(transcript);
    public override void EnterNestedPrompt() => throw new HostException("Nobody is at this console.");
    public override void ExitNestedPrompt() { }
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
    public override void SetShouldExit(int exitCode) { }

    private sealed class Screen(Transcript transcript) : PSHostUserInterface
    {
        public override PSHostRawUserInterface? RawUI => null;
        public override void Write(string value) => transcript.Lines.Add(value);
        public override void Write(ConsoleColor front, ConsoleColor back, string value) => Write(value);
        public override void WriteLine(string value) => Write(value);
        public override void WriteErrorLine(string value) => Write(value);
        public override void WriteDebugLine(string message) => Write(message);
        public override void WriteVerboseLine(string message) => Write(message);
        public override void WriteWarningLine(string message) => Write("WARNING: " + message);
        public override void WriteProgress(long sourceId, ProgressRecord record) { }

        private static HostException Nobody => new("The console asks, and nobody is at this console.");
        public override string ReadLine() => throw Nobody;
        public override SecureString ReadLineAsSecureString() => throw Nobody;
        public override Dictionary<string, PSObject> Prompt(string caption, string message,
            Collection<FieldDescription> descriptions) => throw Nobody;
        public override int PromptForChoice(string caption, string message,
            Collection<ChoiceDescription> choices, int defaultChoice) => throw Nobody;
        public override PSCredential PromptForCredential(string caption, string message, string userName,
            string targetName) => throw Nobody;
        public override PSCredential PromptForCredential(string caption, string message, string userName,
            string targetName, PSCredentialTypes allowed, PSCredentialUIOptions options) => throw Nobody;
    }
}
