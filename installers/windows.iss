; The installer for Windows (Inno Setup 6), around dist\pkm-desktop. Written, not tried yet: see windows.md.
#ifndef AppVersion
  #error Say which version it is: iscc /DAppVersion=0.0.0
#endif

[Setup]
AppId={{6B0C7B52-5C55-4C8E-9C1B-6E3B1B0A7D11}
AppName=PKM Desktop
AppVersion={#AppVersion}
AppPublisher=The PKM Desktop authors
DefaultDirName={autopf}\PKM Desktop
DefaultGroupName=PKM Desktop
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\LICENSE
OutputDir=..\dist
OutputBaseFilename=pkm-desktop-{#AppVersion}-setup
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
WizardStyle=modern
SetupIconFile=..\build\icons\app.ico
UninstallDisplayName=PKM Desktop
UninstallDisplayIcon={app}\pkm-desktop-window.exe

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

; An older version's parts must not stay among those of a newer one.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\dist\pkm-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\PKM Desktop"; Filename: "{app}\pkm-desktop-window.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\pkm"; ValueType: string; ValueData: "URL:PKM Desktop"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\pkm"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\pkm\shell\open\command"; ValueType: string; ValueData: """{app}\pkm-desktop-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\PKMDesktop.feed"; ValueType: string; ValueData: "URL:feed"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\PKMDesktop.feed"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\PKMDesktop.feed\shell\open\command"; ValueType: string; ValueData: """{app}\pkm-desktop-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\PKM Desktop"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\PKM Desktop\Capabilities"; ValueType: string; ValueName: "ApplicationName"; ValueData: "PKM Desktop"
Root: HKA; Subkey: "Software\PKM Desktop\Capabilities"; ValueType: string; ValueName: "ApplicationDescription"; ValueData: "Personal knowledge mastery: seek, sense, share"
Root: HKA; Subkey: "Software\PKM Desktop\Capabilities\URLAssociations"; ValueType: string; ValueName: "pkm"; ValueData: "pkm"
Root: HKA; Subkey: "Software\PKM Desktop\Capabilities\URLAssociations"; ValueType: string; ValueName: "feed"; ValueData: "PKMDesktop.feed"
Root: HKA; Subkey: "Software\PKM Desktop\Capabilities\FileAssociations"; ValueType: string; ValueName: ".opml"; ValueData: "PKMDesktop.opml"
Root: HKA; Subkey: "Software\RegisteredApplications"; ValueType: string; ValueName: "PKM Desktop"; ValueData: "Software\PKM Desktop\Capabilities"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.opml\OpenWithProgids"; ValueType: string; ValueName: "PKMDesktop.opml"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\PKMDesktop.opml"; ValueType: string; ValueData: "List of feeds (OPML)"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\PKMDesktop.opml\shell\open\command"; ValueType: string; ValueData: """{app}\pkm-desktop-window.exe"" ""%1"""

[Run]
Filename: "{app}\pkm-desktop-window.exe"; Description: "{cm:LaunchProgram,PKM Desktop}"; Flags: nowait postinstall skipifsilent
