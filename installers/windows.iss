; The installer for Windows (Inno Setup 6), around dist\pkm-desktop. Written, not tried yet: see windows.md.
#define AppVersion GetStringFileInfo("..\dist\pkm-desktop\pkm-desktop.exe", "ProductVersion")
#if AppVersion == ""
  #define AppVersion "0.1.0"
#endif

[Setup]
AppId={{6B0C7B52-5C55-4C8E-9C1B-6E3B1B0A7D11}
AppName=PKM Desktop
AppVersion={#AppVersion}
AppPublisher=The PKM Desktop authors
DefaultDirName={autopf}\PKM Desktop
DefaultGroupName=PKM Desktop
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
UninstallDisplayIcon={app}\pkm-desktop-window.exe

[Files]
Source: "..\dist\pkm-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\PKM Desktop"; Filename: "{app}\pkm-desktop-window.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\pkm"; ValueType: string; ValueData: "URL:PKM Desktop"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\pkm"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\pkm\shell\open\command"; ValueType: string; ValueData: """{app}\pkm-desktop-window.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\feed"; ValueType: string; ValueData: "URL:feed"; Flags: uninsdeletekeyifempty createvalueifdoesntexist
Root: HKA; Subkey: "Software\Classes\feed"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""; Flags: createvalueifdoesntexist
Root: HKA; Subkey: "Software\Classes\feed\shell\open\command"; ValueType: string; ValueData: """{app}\pkm-desktop-window.exe"" ""%1"""; Flags: createvalueifdoesntexist
Root: HKA; Subkey: "Software\Classes\.opml\OpenWithProgids"; ValueType: string; ValueName: "PKMDesktop.opml"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\PKMDesktop.opml"; ValueType: string; ValueData: "List of feeds (OPML)"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\PKMDesktop.opml\shell\open\command"; ValueType: string; ValueData: """{app}\pkm-desktop-window.exe"" ""%1"""

[Run]
Filename: "{app}\pkm-desktop-window.exe"; Description: "Start PKM Desktop"; Flags: nowait postinstall skipifsilent
